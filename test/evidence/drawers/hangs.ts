// Takes the picture and never answers.
process.stdin.resume();
