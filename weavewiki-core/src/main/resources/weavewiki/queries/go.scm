; What is taken from a Go file. Capture names are explained in the package dev.weavewiki.core.code.structure.

(package_clause (package_identifier) @package)
(import_spec path: (_) @import.target) @import
(import_spec name: (_) @import.alias path: (_) @import.target) @import
(comment) @comment

(function_declaration name: (identifier) @name body: (_)? @body) @symbol.function
(method_declaration receiver: (parameter_list (parameter_declaration type: (_) @owner)) name: (field_identifier) @name body: (_)? @body) @symbol.method
(source_file (type_declaration (type_spec name: (type_identifier) @name type: (struct_type) @body) @symbol.struct))
(source_file (type_declaration (type_spec name: (type_identifier) @name type: (interface_type) @body) @symbol.interface))
(source_file (type_declaration (type_spec name: (type_identifier) @name) @symbol.type))
(source_file (type_declaration (type_alias name: (type_identifier) @name) @symbol.type))
(source_file (const_declaration (const_spec name: (identifier) @name value: (_)? @body) @symbol.constant))
(source_file (var_declaration (var_spec name: (identifier) @name value: (_)? @body) @symbol.variable))
(source_file (var_declaration (var_spec_list (var_spec name: (identifier) @name value: (_)? @body) @symbol.variable)))
(source_file (type_declaration (type_spec type: (struct_type (field_declaration_list (field_declaration name: (field_identifier) @name) @symbol.field)))))
(source_file (type_declaration (type_spec type: (interface_type (method_elem name: (field_identifier) @name) @symbol.method))))
(struct_type (field_declaration_list (field_declaration !name type: (_) @super)))

(call_expression function: (identifier) @call.name arguments: (argument_list . [(interpreted_string_literal) (raw_string_literal)]? @call.literal) @call.arguments) @call
(call_expression function: (selector_expression operand: (_) @call.receiver field: (field_identifier) @call.name) arguments: (argument_list . [(interpreted_string_literal) (raw_string_literal)]? @call.literal) @call.arguments) @call
(type_conversion_expression type: (generic_type type: (type_identifier) @call.name)) @call
(type_conversion_expression type: (generic_type type: (qualified_type package: (_) @call.receiver name: (_) @call.name))) @call
(composite_literal type: [(type_identifier) (qualified_type)] @call.name body: (_) @call.arguments) @literal

(identifier) @use.value
(type_identifier) @use.type
(qualified_type) @use.dotted
(selector_expression operand: (identifier) field: (field_identifier)) @use.dotted
(keyed_element . (literal_element (identifier) @key))

(parameter_declaration name: (identifier) @local)
(variadic_parameter_declaration name: (identifier) @local)
(short_var_declaration left: (expression_list (identifier) @local))
(short_var_declaration left: (expression_list . (identifier) @local .) right: (expression_list . (composite_literal type: (_) @local.type) .))
(short_var_declaration left: (expression_list . (identifier) @local .) right: (expression_list . (unary_expression operand: (composite_literal type: (_) @local.type)) .))
(var_spec name: (identifier) @local type: (_) @local.type)
(source_file (var_declaration (var_spec name: (identifier) @field.name type: (_) @field.type)))
(source_file (var_declaration (var_spec name: (identifier) @field.name value: (expression_list . (unary_expression operand: (composite_literal type: (_) @field.type)) .))))
(short_var_declaration left: (expression_list . (identifier) @local) right: (expression_list . (_) @local.value))
(var_spec name: (identifier) @local value: (expression_list . (_) @local.value))
(range_clause left: (expression_list (_) . (identifier) @local .) "range" @local.step right: (_) @local.value)
(range_clause left: (expression_list (identifier) @local))
(var_spec name: (identifier) @local)
(const_spec name: (identifier) @local)
(type_switch_statement alias: (expression_list (identifier) @local))
(receive_statement left: (expression_list (identifier) @local))
(type_parameter_declaration name: (identifier) @type.parameter)
(method_declaration receiver: (parameter_list (parameter_declaration name: (identifier) @receiver.name type: (_) @receiver.type)))
(parameter_declaration name: (identifier) @local type: (_) @local.type)
[(block) (function_declaration) (method_declaration) (func_literal) (if_statement) (for_statement) (expression_switch_statement) (type_switch_statement) (expression_case) (type_case) (communication_case)] @scope
(func_literal) @closure
