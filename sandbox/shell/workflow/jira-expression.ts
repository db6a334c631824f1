/** Evaluates as much of Jira's expression language as the manifest uses to describe a rule; anything else is refused. */
import { parseExpressionAt } from 'acorn';
import type { Expression } from 'acorn';

type Value = unknown;
type Variables = Readonly<Record<string, Value>>;

/** @throws Error for what is not modelled, and for what Jira's evaluation would fail on */
export function evaluate(expression: string, variables: Variables): Value {
  return valueOf(parseExpressionAt(expression, 0, { ecmaVersion: 2022 }), variables);
}

function valueOf(node: Expression, variables: Variables): Value {
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'Identifier':
      if (!Object.hasOwn(variables, node.name)) throw new Error(`There is no variable ${node.name}`);
      return variables[node.name];
    case 'ConditionalExpression':
      return valueOf(valueOf(node.test, variables) ? node.consequent : node.alternate, variables);
    case 'BinaryExpression':
      return compared(node, variables);
    case 'MemberExpression':
      return member(node, variables);
    default:
      throw new Error(`${node.type} of Jira's expressions is not modelled`);
  }
}

function compared(node: Extract<Expression, { type: 'BinaryExpression' }>, variables: Variables): Value {
  if (node.left.type === 'PrivateIdentifier' || node.operator !== '==') throw new Error('Only == is modelled');
  return (valueOf(node.left, variables) ?? null) === (valueOf(node.right, variables) ?? null);
}

function member(node: Extract<Expression, { type: 'MemberExpression' }>, variables: Variables): Value {
  const { object, property } = node;
  if (object.type === 'Super' || property.type !== 'Literal') throw new Error('Only object[text] is modelled');
  const holder = valueOf(object, variables);
  if (typeof holder !== 'object' || holder === null) throw new Error('Nothing has no members');
  return (holder as Variables)[String(property.value)] ?? null;
}
