/** Words of the export of the inventory. */

const counted = (rows: number) => `${rows} ${rows === 1 ? 'certificate' : 'certificates'}`;

export const CSV = {
  export: 'Export CSV',
  exportChosen: 'Export chosen',
  stop: 'Stop',
  sofar: (rows: number) => `${counted(rows)} so far …`,
  done: (rows: number) => `${counted(rows)} exported.`,
  stopped: 'Stopped: no file was made.',
  failed: (why: string) => `No file was made. ${why}`,
  file: 'certificate-inventory.csv',
  head: [
    ...['SCM id', 'Common name', 'Status', 'Expires (UTC)', 'Issued (UTC)', 'Days left', 'Certificate profile'],
    ...['Certificate profile id', 'Organization', 'Organization id', 'Key', 'Serial number', 'Order number'],
    ...['Requester', 'Requested via', 'Automatic renewal in SCM', 'Issue', 'Names', 'Number of names', 'Comments'],
  ],
} as const;
