; What is taken from a Scala file. Capture names are explained in the package dev.weavewiki.core.code.structure.

(package_clause name: (package_identifier) @package !body) @package.clause
(package_clause name: (package_identifier) @name body: (_) @body) @namespace
(import_declaration . path: (_) @import.target) @import
[(comment) (block_comment)] @comment

(class_definition name: (identifier) @name body: (_)? @body) @symbol.class
(object_definition name: (identifier) @name body: (_)? @body) @symbol.class
(package_object name: (identifier) @name body: (_)? @body) @symbol.module
(trait_definition name: (identifier) @name body: (_)? @body) @symbol.trait
(enum_definition name: (identifier) @name body: (_)? @body) @symbol.enum
(simple_enum_case name: (identifier) @name) @symbol.constant
(full_enum_case name: (identifier) @name) @symbol.constant
(function_definition name: [(identifier) (operator_identifier)] @name body: (_) @body) @symbol.method
(function_declaration name: [(identifier) (operator_identifier)] @name) @symbol.method
(type_definition name: (type_identifier) @name) @symbol.type
(class_parameter ["val" "var"] name: (identifier) @name default_value: (_)? @body) @symbol.property
(class_definition "case" class_parameters: (class_parameters (class_parameter name: (identifier) @name default_value: (_)? @body) @symbol.property))
(template_body [(val_definition pattern: (identifier) @name value: (_) @body) (var_definition pattern: (identifier) @name value: (_) @body) (val_declaration name: (identifier) @name) (var_declaration name: (identifier) @name)] @symbol.property)
(compilation_unit [(val_definition pattern: (identifier) @name value: (_) @body) (var_definition pattern: (identifier) @name value: (_) @body)] @symbol.property)
(given_definition name: (identifier) @name body: (_)? @body) @symbol.property

(instance_expression (template_body) @opaque)
(call_expression arguments: [(block) (case_block)] @opaque)

(extends_clause [(type_identifier) (generic_type) (stable_type_identifier) (compound_type)] @super)

(type_parameters name: (identifier) @type.parameter)
(type_identifier) @use.type
(stable_type_identifier) @use.dotted
(field_expression value: (identifier) @use.value)
(field_expression value: (field_expression value: (identifier))) @use.dotted
(arguments (identifier) @use.value)
(val_definition value: (identifier) @use.value)
(infix_expression left: (identifier) @use.value)
(infix_expression right: (identifier) @use.value)
(case_clause pattern: (identifier) @use.value)
(function_definition body: (identifier) @use.value)

(call_expression function: (identifier) @call.name arguments: (arguments . (string)? @call.literal) @call.arguments) @call
(call_expression function: (identifier) @call.name arguments: (block)) @call
(call_expression function: (generic_function function: (identifier) @call.name) arguments: (_) @call.arguments) @call
(call_expression function: (field_expression value: (_) @call.receiver field: (identifier) @call.name) arguments: (arguments . (string)? @call.literal) @call.arguments) @call
(call_expression function: (field_expression value: (_) @call.receiver field: (identifier) @call.name) arguments: (block)) @call
(call_expression function: (generic_function function: (field_expression value: (_) @call.receiver field: (identifier) @call.name)) arguments: (_) @call.arguments) @call
(instance_expression . [(type_identifier) (generic_type) (stable_type_identifier)] @call.name) @new
(instance_expression . [(type_identifier) (generic_type) (stable_type_identifier)] @call.name arguments: (arguments . (string)? @call.literal) @call.arguments) @new
(annotation name: (_) @call.name arguments: (arguments . (string)? @call.literal)? @call.arguments) @annotation

(parameter name: (identifier) @local type: (_) @local.type)
(binding name: (identifier) @local)
(binding name: (identifier) @local type: (_) @local.type)
(lambda_expression parameters: (identifier) @local)
(val_definition pattern: (identifier) @local)
(var_definition pattern: (identifier) @local)
(val_definition pattern: (identifier) @local type: (_) @local.type)
(var_definition pattern: (identifier) @local type: (_) @local.type)
(val_definition pattern: (identifier) @local !type value: (instance_expression . (_) @local.type))
(var_definition pattern: (identifier) @local !type value: (instance_expression . (_) @local.type))
(val_definition pattern: (identifier) @local !type value: [(call_expression) (field_expression)] @local.type)
(enumerator . (identifier) @local)
(typed_pattern pattern: (identifier) @local type: (_) @local.type)
(case_class_pattern pattern: (identifier) @local)
(tuple_pattern (identifier) @local)
(block (function_definition name: (identifier) @local))
(class_parameter name: (identifier) @field.name type: (_) @field.type)
(template_body (val_definition pattern: (identifier) @field.name !type value: (instance_expression . (_) @field.type)))
(template_body (val_definition pattern: (identifier) @field.name !type value: (call_expression) @field.type))
[(function_definition) (block) (lambda_expression) (for_expression) (case_clause)] @scope

(extension_definition parameters: (_) @section.label) @section.scope
(lambda_expression) @closure
