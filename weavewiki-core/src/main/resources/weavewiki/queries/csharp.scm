; What is taken from a C# file. Capture names are explained in the package dev.weavewiki.core.code.structure.

(file_scoped_namespace_declaration name: (_) @package) @package.clause
(namespace_declaration name: (_) @name body: (_) @body) @namespace
(using_directive !name [(identifier) (qualified_name) (alias_qualified_name)] @import.target) @import
(using_directive name: (identifier) @import.alias [(identifier) (qualified_name) (alias_qualified_name) (generic_name)] @import.target .) @import
(comment) @comment

(class_declaration name: (identifier) @name body: (_)? @body) @symbol.class
(interface_declaration name: (identifier) @name body: (_)? @body) @symbol.interface
(struct_declaration name: (identifier) @name body: (_)? @body) @symbol.struct
(enum_declaration name: (identifier) @name body: (_)? @body) @symbol.enum
(record_declaration name: (identifier) @name body: (_)? @body) @symbol.record
(delegate_declaration name: (identifier) @name) @symbol.type
(method_declaration name: (identifier) @name body: (_)? @body) @symbol.method
(constructor_declaration name: (identifier) @name body: (_)? @body) @symbol.constructor
(property_declaration name: (identifier) @name accessors: (_) @body) @symbol.property
(property_declaration name: (identifier) @name value: (arrow_expression_clause) @body) @symbol.property
(event_declaration name: (identifier) @name accessors: (_)? @body) @symbol.property
(event_field_declaration (variable_declaration (variable_declarator name: (identifier) @name))) @symbol.field
(field_declaration (variable_declaration (variable_declarator name: (identifier) @name . (_)? @body))) @symbol.field
(enum_member_declaration name: (identifier) @name value: (_)? @body) @symbol.constant
(record_declaration (parameter_list (parameter type: (_) name: (identifier) @name) @symbol.property))

(base_list [(identifier) (qualified_name) (generic_name) (alias_qualified_name)] @super)
(base_list (primary_constructor_base_type type: (_) @super))

(type_parameter name: (identifier) @type.parameter)
(_ type: (identifier) @use.type)
(_ type: (generic_name . (identifier) @use.type))
(_ returns: (identifier) @use.type)
(_ returns: (generic_name . (identifier) @use.type))
(base_list (identifier) @use.type)
(base_list (generic_name . (identifier) @use.type))
(type_argument_list (identifier) @use.type)
(type_argument_list (generic_name . (identifier) @use.type))
(tuple_element type: (identifier) @use.type)
(as_expression right: (identifier) @use.type)
(is_pattern_expression pattern: (constant_pattern (identifier) @use.type))
(is_expression right: (identifier) @use.type)
(is_expression right: (generic_name . (identifier) @use.type))
(as_expression right: (generic_name . (identifier) @use.type))
(qualified_name) @use.dotted
(member_access_expression expression: (identifier) @use.type)
(member_access_expression expression: (generic_name . (identifier) @use.type))
(member_access_expression expression: (member_access_expression expression: (identifier))) @use.dotted
(invocation_expression function: (identifier) @word.nameof arguments: (argument_list . (argument (identifier) @use.type) .))

(invocation_expression function: (identifier) @call.name arguments: (argument_list . (argument (string_literal) @call.literal)?) @call.arguments) @call
(invocation_expression function: (generic_name . (identifier) @call.name) arguments: (argument_list . (argument (string_literal) @call.literal)?) @call.arguments) @call
(invocation_expression function: (member_access_expression expression: (_) @call.receiver name: [(identifier) (generic_name)] @call.name) arguments: (argument_list . (argument (string_literal) @call.literal)?) @call.arguments) @call
(invocation_expression function: (member_access_expression !expression "base" @call.receiver name: [(identifier) (generic_name)] @call.name) arguments: (argument_list) @call.arguments) @call
(invocation_expression function: (member_access_expression !expression "this" @call.receiver name: [(identifier) (generic_name)] @call.name) arguments: (argument_list) @call.arguments) @call
(invocation_expression function: (conditional_access_expression condition: (_) @call.receiver (member_binding_expression name: [(identifier) (generic_name)] @call.name)) arguments: (argument_list . (argument (string_literal) @call.literal)?) @call.arguments) @call
(object_creation_expression type: (_) @call.name arguments: (argument_list . (argument (string_literal) @call.literal)?)? @call.arguments) @new
(variable_declaration type: (identifier) @call.name (variable_declarator (implicit_object_creation_expression) @new))
(constructor_initializer "base" @call.name (argument_list) @call.arguments) @call
(element_access_expression expression: (_) @call.receiver subscript: (bracketed_argument_list (argument (string_literal) @call.literal))) @subscript
(attribute name: (_) @call.name (attribute_argument_list . (attribute_argument (string_literal) @call.literal)?)? @call.arguments) @annotation

(parameter type: (_)? @local.type name: (identifier) @local)
(variable_declaration type: (implicit_type) (variable_declarator name: (identifier) @local))
(variable_declaration type: (implicit_type) (variable_declarator name: (identifier) @local (object_creation_expression type: (_) @local.type)))
(variable_declaration type: (implicit_type) (variable_declarator name: (identifier) @local (invocation_expression) @local.type))
(variable_declaration type: (implicit_type) (variable_declarator name: (identifier) @local (cast_expression type: (_) @local.type)))
(variable_declaration type: (implicit_type) (variable_declarator name: (identifier) @local (as_expression right: (_) @local.type)))
(local_declaration_statement (variable_declaration type: [(identifier) (generic_name) (qualified_name) (nullable_type) (array_type) (predefined_type) (tuple_type)] @local.type (variable_declarator name: (identifier) @local)))
(using_statement (variable_declaration type: (_) @local.type (variable_declarator name: (identifier) @local)))
(foreach_statement type: (implicit_type) left: (identifier) @local)
(foreach_statement type: [(identifier) (generic_name) (qualified_name)] @local.type left: (identifier) @local)
(declaration_pattern type: (_) @local.type name: (identifier) @local)
(declaration_expression type: (_) @local.type name: (identifier) @local)
(catch_declaration type: (_) @local.type name: (identifier) @local)
(lambda_expression parameters: (implicit_parameter) @local)
(local_function_statement name: (identifier) @local)
[(block) (method_declaration) (constructor_declaration) (lambda_expression) (anonymous_method_expression) (for_statement) (foreach_statement) (using_statement) (catch_clause) (local_function_statement) (accessor_declaration) (indexer_declaration) (operator_declaration) (conversion_operator_declaration) (delegate_declaration)] @scope
(class_declaration (parameter_list)) @scope
(struct_declaration (parameter_list)) @scope
(record_declaration (parameter_list)) @scope

(compilation_unit (global_statement) @main)
[(lambda_expression) (anonymous_method_expression)] @closure
(local_function_statement name: (identifier) @closure.name) @closure
