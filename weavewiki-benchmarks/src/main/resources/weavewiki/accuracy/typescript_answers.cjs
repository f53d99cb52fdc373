// What the TypeScript compiler says of the sources below a folder, as JSON on standard output:
//   node typescript_answers.cjs TREE FOLDER-OF-THE-TYPESCRIPT-PACKAGE
// Imports are resolved by ts.resolveModuleName, names and calls by the checker; declarations are read from its trees.
'use strict';
const path = require('node:path');
const [tree, packageFolder] = process.argv.slice(2).map((folder) => path.resolve(folder));
const ts = require(packageFolder);

const endings = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
const files = ts.sys.readDirectory(tree, endings, ['**/node_modules/**'], ['**/*']).map((file) => path.resolve(file)).sort();
const known = new Set(files);
const config = path.join(tree, 'tsconfig.json');
const own = ts.sys.fileExists(config)
  ? ts.parseJsonConfigFileContent(ts.readConfigFile(config, ts.sys.readFile).config ?? {}, ts.sys, tree).options
  : {};

/** The conditions by which a package's own exports lead to files that are there, such as its sources. */
function conditions(node) {
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, to]) => [
    ...(typeof to === 'string' && !key.startsWith('.') && known.has(path.join(tree, to)) ? [key] : []), ...conditions(to)]);
}
const manifest = path.join(tree, 'package.json');
const exported = ts.sys.fileExists(manifest) ? JSON.parse(ts.sys.readFile(manifest)).exports : undefined;
const builtIn = new Set(['default', 'import', 'require', 'types', 'node']);

const options = {
  target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.Preserve, ...own, allowJs: true, checkJs: false, noEmit: true, types: [], customConditions: conditions(exported).filter((name) => !builtIn.has(name)),
};
const host = ts.createCompilerHost(options, true);
const program = ts.createProgram(files, options, host);
const checker = program.getTypeChecker();
const answers = { files: [], edges: [], allowed: [], symbols: [], allowedSymbols: [], calls: [], allowedCalls: [], data: true };
const shown = (file) => path.relative(tree, file).split(path.sep).join('/');
const lineOf = (node) => node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;

function adder(list) {
  const seen = new Set();
  return (one) => {
    const key = JSON.stringify(one);
    if (!seen.has(key)) { seen.add(key); list.push(one); }
  };
}
const addEdge = adder(answers.edges);
const addAllowed = adder(answers.allowed);
const addCall = adder(answers.calls);
const addAllowedCall = adder(answers.allowedCalls);

/** The specifier of whatever loads another module. */
function specifier(node) {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (ts.isCallExpression(node) && node.arguments.length > 0) {
    const loads = node.expression.kind === ts.SyntaxKind.ImportKeyword
      || (ts.isIdentifier(node.expression) && node.expression.text === 'require' && node.arguments.length === 1);
    return loads ? node.arguments[0] : undefined;
  }
  return undefined;
}

function resolved(name, from) {
  const found = ts.resolveModuleName(name, from, options, host).resolvedModule;
  return found && known.has(path.resolve(found.resolvedFileName)) ? path.resolve(found.resolvedFileName) : undefined;
}

/** What the name stands for, through all imports and re-exports; each step counts. */
function meanings(node) {
  let symbol = checker.getSymbolAtLocation(node);
  const found = [];
  for (let steps = 0; symbol && steps < 20; steps++) {
    found.push(...(symbol.declarations ?? []));
    if (!(symbol.flags & ts.SymbolFlags.Alias)) break;
    const next = checker.getImmediateAliasedSymbol(symbol);
    if (!next || next === symbol) break;
    symbol = next;
  }
  return found;
}

function isFunction(node) {
  return node && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));
}

/** The value of a variable or an assignment, parentheses and further assignments passed over. */
function value(node) {
  let at = node;
  while (at && (ts.isParenthesizedExpression(at) || ts.isAsExpression(at)
      || (ts.isBinaryExpression(at) && at.operatorToken.kind === ts.SyntaxKind.EqualsToken))) {
    at = ts.isBinaryExpression(at) ? at.right : at.expression;
  }
  return at;
}

function nameOf(node) {
  const name = node.name;
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (!name || ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name)) return undefined;
  return ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : name.getText();
}

function isLocal(node) {
  for (let at = node.parent; at; at = at.parent) if (ts.isFunctionLike(at) && at.body) return true;
  return false;
}

/** 2: must be found, 1: may be found, such as what lies inside a function, 0: no declaration to list. */
function rank(node) {
  const written = form(node);
  return written === 2 && isLocal(node) ? 1 : written;
}

function form(node) {
  if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)
      || ts.isTypeAliasDeclaration(node) || ts.isEnumDeclaration(node) || ts.isEnumMember(node)) return 2;
  if (ts.isModuleDeclaration(node)) return ts.isGlobalScopeAugmentation(node) || !node.body ? 1 : 2;
  if (ts.isMethodDeclaration(node) || ts.isConstructorDeclaration(node) || ts.isAccessor(node)
      || ts.isPropertyDeclaration(node)) return ts.isClassLike(node.parent) && ts.isClassDeclaration(node.parent) ? 2 : 1;
  if (ts.isMethodSignature(node)) return ts.isInterfaceDeclaration(node.parent) ? 2 : 1;
  if (ts.isVariableDeclaration(node)) {
    const statement = node.parent.parent;
    const top = ts.isVariableStatement(statement) && ts.isSourceFile(statement.parent);
    return ts.isIdentifier(node.name) && (top || (isFunction(node.initializer) && ts.isVariableStatement(statement))) ? 2 : 1;
  }
  if (ts.isPropertySignature(node) || ts.isPropertyAssignment(node) || ts.isParameter(node) || ts.isBindingElement(node)
      || ts.isClassExpression(node) || ts.isShorthandPropertyAssignment(node)) return 1;
  return 0;
}

/** Whether the declaration gives its name to what it holds. */
function holds(node) {
  if (ts.isVariableDeclaration(node)) return isFunction(value(node.initializer)) || (node.initializer && ts.isClassExpression(value(node.initializer)));
  if (ts.isPropertyDeclaration(node)) return isFunction(node.initializer);
  return (rank(node) === 2 && !ts.isEnumMember(node)) || ts.isMethodDeclaration(node) || ts.isAccessor(node) || ts.isConstructorDeclaration(node);
}

function container(node) {
  const names = [];
  for (let at = node.parent; at && !ts.isSourceFile(at); at = at.parent) {
    if (holds(at) && nameOf(at) && !(ts.isMethodDeclaration(at) && ts.isObjectLiteralExpression(at.parent))) names.unshift(nameOf(at));
  }
  return names;
}

function qualified(node) {
  const name = nameOf(node);
  return name === undefined ? undefined : [...container(node), name].join('.');
}

/** {@code a.b = function}, which scripts declare functions by. */
function assigned(node) {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken
    && (ts.isPropertyAccessExpression(node.left) || ts.isElementAccessExpression(node.left)) ? node.left : undefined;
}

/** The declaration that stands for a function: itself, or what it is the value of. */
function declaring(node) {
  let at = node;
  while (isFunction(at) || (at && (ts.isParenthesizedExpression(at) || ts.isAsExpression(at)))) at = at.parent;
  return at && (ts.isVariableDeclaration(at) || ts.isPropertyDeclaration(at) || !isFunction(node)) ? at : undefined;
}

/** The name of what is assigned, without the module's own object. */
function plain(left) {
  return left.getText().replace(/^(module\.)?exports\./, '').replace('.prototype.', '.');
}

function caller(node) {
  for (let at = node.parent; at && !ts.isSourceFile(at); at = at.parent) {
    const body = at.body || ts.isClassLike(at);
    const named = body ? declaring(at) : undefined;
    if (named && rank(named) === 2 && !ts.isModuleDeclaration(named)) return qualified(named) ?? '';
    if (named && rank(named) === 1 && !isLocal(named)) return undefined;
    const left = body && at.parent ? assigned(at.parent) : undefined;
    if (left) return plain(left);
  }
  return '';
}

function call(node, from) {
  const to = checker.getResolvedSignature(node)?.declaration;
  let target = to ? declaring(to) : undefined;
  if (!to && ts.isNewExpression(node)) target = meanings(node.expression).find((one) => ts.isClassDeclaration(one));
  const left = to && isFunction(to) ? assigned(to.parent) : undefined;
  if (left && known.has(path.resolve(left.getSourceFile().fileName)) && caller(node) !== undefined) {
    addAllowedCall({ fromPath: from, from: caller(node), toPath: shown(left.getSourceFile().fileName), to: plain(left), toLine: 0 });
  }
  if (!target || !known.has(path.resolve(target.getSourceFile().fileName)) || rank(target) < 2) return;
  const by = caller(node);
  const name = qualified(target);
  if (by === undefined || name === undefined) return;
  const one = { fromPath: from, from: by, toPath: shown(target.getSourceFile().fileName), to: name, toLine: 0 };
  (ts.isMethodSignature(target) ? addAllowedCall : addCall)(one);
}

function visit(node, from) {
  const loaded = specifier(node);
  if (loaded && ts.isStringLiteralLike(loaded)) {
    const to = resolved(loaded.text, path.join(tree, from));
    if (to && shown(to) !== from) addEdge({ from, to: shown(to) });
  }
  if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
    for (const meaning of meanings(node)) {
      const to = path.resolve(meaning.getSourceFile().fileName);
      if (known.has(to) && shown(to) !== from) addAllowed({ from, to: shown(to) });
    }
  }
  if (rank(node) > 0) {
    const name = qualified(node);
    if (name !== undefined) (rank(node) === 2 ? answers.symbols : answers.allowedSymbols).push({ path: from, name, line: lineOf(node.name ?? node) });
  }
  const left = assigned(node);
  if (left) answers.allowedSymbols.push({ path: from, name: left.getText(), line: lineOf(node) });
  if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node)) call(node, from);
  ts.forEachChild(node, (child) => visit(child, from));
}

for (const file of files) {
  const source = program.getSourceFile(file);
  if (source) {
    answers.files.push(shown(file));
    for (const reference of source.referencedFiles) {
      const to = path.resolve(path.dirname(file), reference.fileName);
      if (known.has(to)) addEdge({ from: shown(file), to: shown(to) });
    }
    visit(source, shown(file));
  }
}
process.stdout.write(JSON.stringify(answers));
