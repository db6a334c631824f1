/** Reads what a source file imports. */
import { dirname, posix } from 'node:path';
import * as ts from 'typescript';

export interface Import {
  /** As written, for example `../domain/order/order` or `zod/mini`. */
  readonly specifier: string;
  readonly line: number;
  /** Erased when compiled: `import type`. */
  readonly typeOnly: boolean;
}

/** `export … from` and `import()` count; `import('…').T` in a type is a type import. */
function importOf(node: ts.Node): { specifier: ts.Node; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node)) {
    return {
      specifier: node.moduleSpecifier,
      typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
    };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { specifier: node.moduleSpecifier, typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { specifier: node.argument.literal, typeOnly: true };
  }
  return calledImport(node);
}

function calledImport(node: ts.Node): { specifier: ts.Node; typeOnly: boolean } | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const [specifier] = node.arguments;
  const { expression } = node;
  const imports = expression.kind === ts.SyntaxKind.ImportKeyword || expression.getText() === 'require';
  return imports && specifier ? { specifier, typeOnly: false } : undefined;
}

/** @throws Error when an import's name is computed, because nothing could be said about it */
export function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const read = importOf(node);
    if (read) {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      if (!ts.isStringLiteral(read.specifier)) throw new Error(`${source.fileName}:${line} imports a computed name`);
      found.push({ specifier: read.specifier.text, line, typeOnly: read.typeOnly });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** @returns the path in the project that a relative import leads to, without its ending; packages stay as written */
export function targetOf(importer: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.normalize(posix.join(dirname(importer), specifier)) : specifier;
}
