/** Measures the functions of a source file. */
import * as ts from 'typescript';

export interface FunctionSize {
  /** Undefined for callbacks and other functions that nothing names. */
  readonly name: string | undefined;
  readonly line: number;
  readonly lines: number;
  readonly parameters: number;
}

type FunctionNode = ts.FunctionLikeDeclaration;

function isFunctionNode(node: ts.Node): node is FunctionNode {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node) ||
    ts.isAccessor(node)
  );
}

/** A variable or a property names the function that is its value. */
function nameOf(node: FunctionNode): string | undefined {
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (node.name) return node.name.getText();
  const { parent } = node;
  const names = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent);
  return names ? parent.name.getText() : undefined;
}

/** @returns every function with a body, outer before inner */
export function functionsOf(source: ts.SourceFile): FunctionSize[] {
  const found: FunctionSize[] = [];
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    if (isFunctionNode(node) && node.body) {
      const line = lineAt(node.getStart(source));
      const lines = lineAt(node.end) - line + 1;
      found.push({ name: nameOf(node), line, lines, parameters: node.parameters.length });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
