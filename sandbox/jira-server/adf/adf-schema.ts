/** Which nodes may stand in which (Atlassian Document Format, JSON schema `adf-schema/full.json`, stage 0 left out). */

const BLOCKS = [
  ...['paragraph', 'bulletList', 'orderedList', 'taskList', 'decisionList', 'codeBlock', 'panel', 'blockquote', 'rule'],
  ...['heading', 'mediaGroup', 'mediaSingle', 'table', 'expand', 'blockCard', 'embedCard'],
  ...['extension', 'bodiedExtension', 'syncBlock', 'layoutSection'],
];
const INLINES = [
  ...['text', 'hardBreak', 'mention', 'emoji', 'date', 'status', 'inlineCard', 'mediaInline', 'placeholder'],
  'inlineExtension',
];
const LISTS = ['bulletList', 'orderedList', 'taskList', 'decisionList'];
const MEDIA = ['mediaGroup', 'mediaSingle'];
const CELL = BLOCKS.filter((name) => !['expand', 'layoutSection', 'table', 'bodiedExtension'].includes(name));

/** Node type -> types its `content` may hold; an empty list means that it has no content. */
export const CONTENT: Readonly<Record<string, readonly string[]>> = {
  doc: BLOCKS,
  paragraph: INLINES,
  heading: INLINES,
  codeBlock: ['text'],
  blockquote: ['paragraph', 'bulletList', 'orderedList', 'codeBlock', ...MEDIA, 'extension'],
  panel: ['paragraph', 'heading', ...LISTS, 'rule', 'codeBlock', 'blockCard', ...MEDIA, 'extension'],
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: ['paragraph', ...LISTS, 'codeBlock', ...MEDIA, 'extension'],
  taskList: ['taskItem', 'taskList', 'blockTaskItem'],
  taskItem: INLINES,
  blockTaskItem: ['paragraph', 'extension'],
  decisionList: ['decisionItem'],
  decisionItem: INLINES,
  table: ['tableRow'],
  tableRow: ['tableCell', 'tableHeader'],
  tableCell: [...CELL, 'nestedExpand'],
  tableHeader: [...CELL, 'nestedExpand'],
  expand: [...CELL, 'nestedExpand'],
  nestedExpand: ['paragraph', 'heading', ...LISTS, 'codeBlock', 'panel', 'blockquote', 'rule', ...MEDIA, 'extension'],
  bodiedExtension: BLOCKS,
  layoutSection: ['layoutColumn'],
  layoutColumn: BLOCKS,
  mediaGroup: ['media'],
  mediaSingle: ['media', 'caption'],
  caption: INLINES,
  ...Object.fromEntries(
    [
      ...['text', 'hardBreak', 'mention', 'emoji', 'date', 'status', 'inlineCard', 'mediaInline', 'placeholder'],
      ...['inlineExtension', 'extension', 'rule', 'media', 'blockCard', 'embedCard', 'syncBlock'],
    ].map((name) => [name, []]),
  ),
};

/** Attributes a node cannot do without. */
export const REQUIRED_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  heading: ['level'],
  panel: ['panelType'],
  mention: ['id'],
  emoji: ['shortName'],
  date: ['timestamp'],
  status: ['text', 'color'],
  media: ['type'],
  taskItem: ['localId', 'state'],
  decisionItem: ['localId', 'state'],
  extension: ['extensionKey', 'extensionType'],
  inlineExtension: ['extensionKey', 'extensionType'],
  bodiedExtension: ['extensionKey', 'extensionType'],
};

export const MARKS: readonly string[] = [
  ...['strong', 'em', 'code', 'strike', 'underline', 'subsup', 'link', 'textColor', 'backgroundColor'],
  ...['annotation', 'border', 'alignment', 'indentation', 'breakout', 'dataConsumer', 'fragment'],
];
