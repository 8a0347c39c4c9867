// What may be sent, and what is known to be refused: by the type that the bytes say, and by the ending of the name.
import type { EvidenceProblem } from './evidence.ts';

export type FileType =
  | 'image/png'
  | 'image/jpeg'
  | 'image/webp'
  | 'image/heic'
  | 'application/pdf'
  | 'text/plain'
  | 'message/rfc822'
  | 'application/vnd.ms-outlook'
  | 'video/mp4'
  | 'video/quicktime'
  | 'video/webm'
  | 'video/3gpp'
  | 'video/x-matroska'
  | 'video/vnd.avi'
  | 'image/gif'
  | 'image/tiff'
  | 'image/bmp'
  | 'image/avif'
  | 'audio/mp4'
  | 'audio/mpeg'
  | 'audio/ogg'
  | 'audio/amr'
  | 'audio/wav'
  | 'audio/aac'
  | 'audio/flac'
  | 'audio/aiff'
  | 'audio/x-caf'
  | 'video/x-ms-asf'
  | 'video/mpeg'
  | 'video/mp2t';

/** Endings that fit a type; the first one is given to a name that has none of them. */
export const endings: Readonly<Record<FileType, readonly [string, ...string[]]>> = {
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'application/pdf': ['pdf'],
  'text/plain': ['txt', 'text', 'log'],
  'message/rfc822': ['eml', 'emlx'],
  'application/vnd.ms-outlook': ['msg'],
  'video/mp4': ['mp4', 'm4v'],
  'video/quicktime': ['mov', 'qt'],
  'video/webm': ['webm', 'weba'],
  'video/3gpp': ['3gp', '3g2', '3gpp'],
  'video/x-matroska': ['mkv', 'mka'],
  'video/vnd.avi': ['avi'],
  'image/gif': ['gif'],
  'image/tiff': ['tiff', 'tif'],
  'image/bmp': ['bmp', 'dib'],
  'image/avif': ['avif'],
  'audio/mp4': ['m4a', 'm4b', 'aac'],
  'audio/mpeg': ['mp3', 'mp2', 'mpga'],
  'audio/ogg': ['ogg', 'opus', 'oga', 'spx', 'ogv'],
  'audio/amr': ['amr', 'awb'],
  'audio/wav': ['wav', 'wave'],
  'audio/aac': ['aac'],
  'audio/flac': ['flac'],
  'audio/aiff': ['aiff', 'aif', 'aifc'],
  'audio/x-caf': ['caf'],
  'video/x-ms-asf': ['wmv', 'wma', 'asf'],
  'video/mpeg': ['mpg', 'mpeg', 'mpe', 'vob'],
  'video/mp2t': ['mts', 'm2ts', 'm2t', 'ts'],
};

/** Names for one type that file-type tells apart. */
export const sameAs: Readonly<Record<string, FileType>> = {
  'image/png': 'image/png',
  'image/apng': 'image/png',
  'image/jpeg': 'image/jpeg',
  'image/webp': 'image/webp',
  'image/heic': 'image/heic',
  'image/heif': 'image/heic',
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heic',
  'application/pdf': 'application/pdf',
  'video/mp4': 'video/mp4',
  'video/x-m4v': 'video/mp4',
  'video/quicktime': 'video/quicktime',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/mpeg': 'audio/mpeg',
  'video/webm': 'video/webm',
  'audio/webm': 'video/webm',
  'video/3gpp': 'video/3gpp',
  'video/3gpp2': 'video/3gpp',
  'video/matroska': 'video/x-matroska',
  'video/x-matroska': 'video/x-matroska',
  'audio/x-matroska': 'video/x-matroska',
  'video/vnd.avi': 'video/vnd.avi',
  'video/x-msvideo': 'video/vnd.avi',
  'image/gif': 'image/gif',
  'image/tiff': 'image/tiff',
  'image/bmp': 'image/bmp',
  'image/avif': 'image/avif',
  'image/avif-sequence': 'image/avif',
  'audio/ogg': 'audio/ogg',
  'audio/opus': 'audio/ogg',
  'video/ogg': 'audio/ogg',
  'application/ogg': 'audio/ogg',
  'application/ogm': 'audio/ogg',
  'audio/amr': 'audio/amr',
  'audio/AMR': 'audio/amr',
  'audio/wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/aac': 'audio/aac',
  'audio/flac': 'audio/flac',
  'audio/x-flac': 'audio/flac',
  'audio/aiff': 'audio/aiff',
  'audio/x-caf': 'audio/x-caf',
  'application/vnd.ms-asf': 'video/x-ms-asf',
  'audio/x-ms-asf': 'video/x-ms-asf',
  'audio/x-ms-wma': 'video/x-ms-asf',
  'video/x-ms-asf': 'video/x-ms-asf',
  'video/x-ms-wmv': 'video/x-ms-asf',
  'video/mpeg': 'video/mpeg',
  'video/MP1S': 'video/mpeg',
  'video/MP2P': 'video/mpeg',
  'video/mp2t': 'video/mp2t',
};

/** Programs, pages that run, and what starts them. */
const runEndings =
  'exe com scr msi msp dll bat cmd ps1 psm1 vbs vbe js mjs cjs jse wsf wsh hta htm html xhtml shtml mht mhtml svg svgz xml xsl php py rb pl sh bash jar apk app command lnk url reg inf cpl chm scpt swf jnlp'.split(
    ' ',
  );
/** Documents that can carry a program. */
const officeEndings =
  'doc docx docm dot dotx dotm xls xlsx xlsm xlsb xlt xltx xltm xlam ppt pptx pptm pps ppsx ppsm pot potx potm rtf odt ods odp odg one pub vsd vsdx accdb mdb slk iqy'.split(
    ' ',
  );
/** Files that hold other files. */
const archiveEndings =
  'zip zipx rar r00 7z gz tgz tar bz2 tbz tbz2 xz txz zst lz lzh arj cab iso img dmg vhd vhdx ace uue pst ost'.split(
    ' ',
  );

const archives =
  /zip|rar|7z|gzip|x-tar|bzip|x-xz|zstd|lzip|compress|x-cab|arj|x-lzh|x-ace|iso9660|diskimage|x-rpm|x-deb|x-cpio|x-archive/;
const office =
  /officedocument|opendocument|ms-word|ms-excel|ms-powerpoint|macroenabled|application\/rtf|onenote|visio/i;
const runs =
  /msdownload|x-elf|mach-binary|wasm|x-shortcut|windows\.shortcut|apple\.alias|postscript|shockwave|java|x-sh|x-ms-regedit|dosexec/i;

/** @param mime as file-type names it. */
export function problemOfType(mime: string): EvidenceProblem {
  if (office.test(mime)) return 'macro';
  if (runs.test(mime)) return 'script';
  return archives.test(mime) ? 'archive' : 'not-allowed-type';
}

/** A name that promises something we never take, whatever its bytes are. */
export function problemOfEnding(ending: string): EvidenceProblem | null {
  // A table of commas is a text whose cells a spreadsheet may run.
  if (ending === 'csv' || ending === 'tsv') return 'not-allowed-type';
  if (runEndings.includes(ending)) return 'script';
  if (officeEndings.includes(ending)) return 'macro';
  return archiveEndings.includes(ending) ? 'archive' : null;
}
