// Reads one line of a CSV file as the Office for National Statistics and Ordnance Survey publish them (RFC 4180 quoting,
// no line ends inside a field), so that files of a gigabyte can be taken a line at a time.

/** The fields of one line; quotes are removed and doubled quotes undone. */
export function csvFields(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const char = line[i];
    if (char === '"' && quoted && line[i + 1] === '"') {
      field += '"';
      i++;
    } else if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) {
      fields.push(field);
      field = '';
    } else field += char;
  }
  fields.push(field);
  return fields;
}

/** The rows of a small CSV text, each by its column names; the first line is the header. */
export function csvRecords(text: string): Record<string, string>[] {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = csvFields(head);
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const fields = csvFields(line);
      return Object.fromEntries(names.map((name, i) => [name, fields[i] ?? '']));
    });
}
