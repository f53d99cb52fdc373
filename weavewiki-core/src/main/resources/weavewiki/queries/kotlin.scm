; What is taken from a Kotlin file. Capture names are explained in the package dev.weavewiki.core.code.structure.

(package_header (identifier) @package) @package.clause
(import_header (identifier) @import.target (import_alias (type_identifier) @import.alias)?) @import
[(line_comment) (multiline_comment)] @comment

(class_declaration (type_identifier) @name [(class_body) (enum_class_body)] @body) @symbol.class
(class_declaration (type_identifier) @name) @symbol.class
(object_declaration (type_identifier) @name (class_body)? @body) @symbol.class
(type_alias (type_identifier) @name) @symbol.type
(function_declaration (simple_identifier) @name (function_body)? @body) @symbol.function
(secondary_constructor "constructor" @name (statements)? @body) @symbol.constructor
(enum_entry (simple_identifier) @name) @symbol.constant
(class_parameter (binding_pattern_kind) (simple_identifier) @name) @symbol.property
(class_body (property_declaration (variable_declaration (simple_identifier) @name) . (_)? @body) @symbol.property)
(enum_class_body (property_declaration (variable_declaration (simple_identifier) @name) . (_)? @body) @symbol.property)
(source_file (property_declaration (variable_declaration (simple_identifier) @name) . (_)? @body) @symbol.property)

; A functional interface is no construct of the grammar: its name lies in an error.
(function_declaration (user_type (type_identifier)) . (ERROR . (simple_identifier) @name) @symbol.interface)
(ERROR (user_type (type_identifier)) . (simple_identifier) @name .) @symbol.interface

; A declaration with several annotations may be taken for an expression: of the words before its name, or for the annotations alone.
(prefix_expression (annotation) (infix_expression . (simple_identifier) . (simple_identifier) @word.type . (simple_identifier) @name .)) @symbol.class
(prefix_expression (annotation) (infix_expression . (simple_identifier) . (simple_identifier) @word.type . (call_expression . (simple_identifier) @name (call_suffix (annotated_lambda (lambda_literal) @body))) .)) @symbol.class
(prefix_expression (annotation) (infix_expression . (simple_identifier) . (simple_identifier) @word.function . (call_expression . (call_expression . (simple_identifier) @name) (call_suffix (annotated_lambda (lambda_literal) @body))) .)) @symbol.function
(prefix_expression (annotation) @attribute [(prefix_expression) (parenthesized_expression)] @attribute)

; The body of a class that ends in a delegation by name is taken for a lambda of that name.
(class_declaration (type_identifier) @name (delegation_specifier (explicit_delegation (call_expression (call_suffix (annotated_lambda (lambda_literal) @body)))))) @symbol.class
(explicit_delegation (call_expression (call_suffix (annotated_lambda (lambda_literal (statements (property_declaration (variable_declaration (simple_identifier) @name) . (_)? @body) @symbol.property))))))

[(object_literal) (anonymous_initializer)] @opaque
(value_argument (lambda_literal) @opaque)
(statements (call_expression (call_suffix (annotated_lambda (lambda_literal) @opaque))))
(source_file (call_expression (call_suffix (annotated_lambda (lambda_literal) @opaque))))
(enum_entry (class_body) @opaque)

(delegation_specifier (user_type) @super)
(delegation_specifier (constructor_invocation (user_type) @super))
(delegation_specifier (explicit_delegation (user_type) @super))

(type_parameter (type_identifier) @type.parameter)
(user_type (type_identifier) @use.type)
(user_type . (type_identifier) . (type_identifier)) @use.dotted
(callable_reference . (type_identifier) @use.type)
(navigation_expression . (simple_identifier) @use.value)
(navigation_expression . (navigation_expression . (simple_identifier))) @use.dotted
(value_argument (simple_identifier) @use.value)
(infix_expression (simple_identifier) @use.value)
(equality_expression (simple_identifier) @use.value)
(function_body (simple_identifier) @use.value)
(property_declaration (simple_identifier) @use.value)
(jump_expression (simple_identifier) @use.value)
(interpolated_expression (simple_identifier) @use.value)

(call_expression . (simple_identifier) @call.name (call_suffix (value_arguments . (value_argument . (string_literal) @call.literal)?)? @call.arguments)) @call
(call_expression . (navigation_expression . (_) @call.receiver (navigation_suffix (simple_identifier) @call.name)) (call_suffix (value_arguments . (value_argument . (string_literal) @call.literal)?)? @call.arguments)) @call
(delegation_specifier (constructor_invocation (user_type) @call.name (value_arguments) @call.arguments) @new)
(annotation (user_type) @call.name) @annotation
(annotation (constructor_invocation (user_type) @call.name (value_arguments . (value_argument . (string_literal) @call.literal)?) @call.arguments)) @annotation

(parameter (simple_identifier) @local (_) @local.type)
(parameter_with_optional_type (simple_identifier) @local)
(lambda_parameters (variable_declaration (simple_identifier) @local))
(lambda_parameters (variable_declaration (simple_identifier) @local (_) @local.type))
(for_statement (variable_declaration (simple_identifier) @local))
(multi_variable_declaration (variable_declaration (simple_identifier) @local))
(catch_block (simple_identifier) @local (user_type) @local.type)
(when_subject (variable_declaration (simple_identifier) @local))
(property_declaration (variable_declaration (simple_identifier) @local))
(property_declaration (variable_declaration (simple_identifier) @local (_) @local.type))
(property_declaration (variable_declaration (simple_identifier) @local) . [(call_expression) (navigation_expression)] @local.type)
(property_declaration (variable_declaration (simple_identifier) @local) . (as_expression (user_type) @local.type))
(statements (function_declaration (simple_identifier) @local))
(class_parameter (simple_identifier) @field.name (user_type) @field.type)
(class_body (property_declaration (variable_declaration (simple_identifier) @field.name) . (call_expression) @field.type))
(source_file (property_declaration (variable_declaration (simple_identifier) @field.name) . (call_expression) @field.type))
[(function_declaration) (lambda_literal) (anonymous_function) (for_statement) (catch_block) (secondary_constructor) (getter) (setter) (control_structure_body) (anonymous_initializer) (when_entry)] @scope
[(lambda_literal) (anonymous_function)] @closure
