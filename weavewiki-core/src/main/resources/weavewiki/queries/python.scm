; What is taken from a Python file. Capture names are explained in the package dev.weavewiki.core.code.structure.

(comment) @comment
(module (expression_statement (string) @doc.file))

(class_definition name: (identifier) @name body: (block) @body) @symbol.class
(function_definition name: (identifier) @name body: (block) @body) @symbol.function
(decorated_definition definition: (class_definition name: (identifier) @name body: (block) @body)) @symbol.class
(decorated_definition definition: (function_definition name: (identifier) @name body: (block) @body)) @symbol.function
(class_definition name: (identifier) @name body: (block . (expression_statement . (string) @doc))) @symbol.class
(function_definition name: (identifier) @name body: (block . (expression_statement . (string) @doc))) @symbol.function
(class_definition superclasses: (argument_list [(identifier) (attribute) (subscript)] @super))

(module (expression_statement (assignment left: (identifier) @name right: (_)? @body) @symbol.variable))
(class_definition body: (block (expression_statement (assignment left: (identifier) @name right: (_)? @body) @symbol.field)))
(module (type_alias_statement left: (type (identifier) @name)) @symbol.type)

(import_statement name: (dotted_name) @import.target) @import
(import_statement name: (aliased_import name: (dotted_name) @import.target alias: (identifier) @import.alias)) @import
(import_from_statement module_name: (_) @import.target name: (dotted_name) @import.name) @import
(import_from_statement module_name: (_) @import.target name: (aliased_import name: (dotted_name) @import.name alias: (identifier) @import.alias)) @import
(import_from_statement module_name: (_) @import.target (wildcard_import) @import.name) @import

(call function: (identifier) @call.name arguments: (argument_list . (string)? @call.literal) @call.arguments) @call
(call function: (attribute object: (_) @call.receiver attribute: (identifier) @call.name) arguments: (argument_list . (string)? @call.literal) @call.arguments) @call
(decorator (identifier) @call.name) @annotation
(decorator (attribute object: (_) @call.receiver attribute: (identifier) @call.name)) @annotation
(decorator (call function: (identifier) @call.name arguments: (argument_list . (string)? @call.literal) @call.arguments)) @annotation
(decorator (call function: (attribute object: (_) @call.receiver attribute: (identifier) @call.name) arguments: (argument_list . (string)? @call.literal) @call.arguments)) @annotation
(subscript value: [(identifier) (attribute)] @call.receiver subscript: (string) @call.literal) @subscript

(type (identifier) @use.type)
(type (attribute) @use.dotted)
(type (generic_type (identifier) @use.type))
(if_statement condition: (comparison_operator (identifier) @main.name (string) @main.literal)) @main

(parameters (identifier) @local)
(parameters (default_parameter name: (identifier) @local))
(parameters (typed_parameter (identifier) @local type: (type) @local.type))
(parameters (typed_default_parameter name: (identifier) @local type: (type) @local.type))
(parameters [(list_splat_pattern (identifier) @local) (dictionary_splat_pattern (identifier) @local)])
(lambda_parameters (identifier) @local)
(assignment left: (identifier) @local type: (type)? @local.type right: (_)? @local.of)
(assignment left: (pattern_list (identifier) @local))
(for_statement left: (identifier) @local)
(for_statement left: (pattern_list (identifier) @local))
(as_pattern (_) @local.of alias: (as_pattern_target (identifier) @local))
(module (expression_statement (assignment left: (identifier) @value.name type: (type)? @value.type right: [(call) (identifier) (attribute) (await)]? @value.of)))
(class_definition body: (block (expression_statement (assignment left: (identifier) @value.member type: (type)? @value.type right: (call)? @value.of))))
(assignment left: (attribute object: (identifier) @value.self attribute: (identifier) @value.member) type: (type)? @value.type right: (_)? @value.of)
(function_definition body: (block (return_statement [(call) (identifier) (attribute)] @value.return)))
(function_definition) @scope
(lambda) @closure
