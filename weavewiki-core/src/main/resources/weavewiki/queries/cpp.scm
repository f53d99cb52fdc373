; What only C++ has; the rest is in c.scm.

(namespace_definition name: (_) @name body: (_) @body) @symbol.module
(class_specifier name: [(type_identifier) (template_type)] @name body: (_) @body) @symbol.class
(struct_specifier name: (template_type) @name body: (_) @body) @symbol.struct
(template_declaration (class_specifier name: [(type_identifier) (template_type)] @name body: (_) @body)) @symbol.class
(template_declaration (struct_specifier name: [(type_identifier) (template_type)] @name body: (_) @body)) @symbol.struct
(base_class_clause [(type_identifier) (template_type) (qualified_identifier)] @super)
(alias_declaration name: (type_identifier) @name) @symbol.type
(template_declaration (alias_declaration name: (type_identifier) @name)) @symbol.type
(concept_definition name: (identifier) @name) @symbol.type
(template_declaration (concept_definition name: (identifier) @name)) @symbol.type

(function_definition declarator: (function_declarator declarator: [(field_identifier) (destructor_name) (operator_name)] @name) body: (_)? @body) @symbol.function
(function_definition declarator: (pointer_declarator declarator: (function_declarator declarator: [(field_identifier) (operator_name)] @name)) body: (_)? @body) @symbol.function
(function_definition declarator: (reference_declarator (function_declarator declarator: [(identifier) (field_identifier) (operator_name)] @name)) body: (_)? @body) @symbol.function
(function_definition declarator: (function_declarator declarator: (identifier) @name) (default_method_clause)) @symbol.function
(function_definition declarator: (function_declarator declarator: (identifier) @name) (delete_method_clause)) @symbol.function
(function_definition declarator: (function_declarator declarator: (qualified_identifier scope: (_) @owner name: [(identifier) (destructor_name) (operator_name)] @name)) body: (_)? @body) @symbol.function
(function_definition declarator: (pointer_declarator declarator: (function_declarator declarator: (qualified_identifier scope: (_) @owner name: [(identifier) (operator_name)] @name))) body: (_)? @body) @symbol.function
(function_definition declarator: (reference_declarator (function_declarator declarator: (qualified_identifier scope: (_) @owner name: [(identifier) (operator_name)] @name))) body: (_)? @body) @symbol.function
(function_definition declarator: (function_declarator declarator: (qualified_identifier scope: (_) @owner.outer name: (qualified_identifier scope: (_) @owner name: [(identifier) (destructor_name) (operator_name)] @name))) body: (_)? @body) @symbol.function
(function_definition declarator: (pointer_declarator declarator: (function_declarator declarator: (qualified_identifier scope: (_) @owner.outer name: (qualified_identifier scope: (_) @owner name: (identifier) @name)))) body: (_)? @body) @symbol.function
(function_definition declarator: (reference_declarator (function_declarator declarator: (qualified_identifier scope: (_) @owner.outer name: (qualified_identifier scope: (_) @owner name: (identifier) @name)))) body: (_)? @body) @symbol.function
(template_declaration (function_definition declarator: (function_declarator declarator: [(identifier) (field_identifier) (operator_name) (destructor_name)] @name))) @symbol.function
(template_declaration (function_definition declarator: (reference_declarator (function_declarator declarator: [(identifier) (field_identifier) (operator_name)] @name)))) @symbol.function
(template_declaration (function_definition declarator: (function_declarator declarator: (qualified_identifier name: (identifier) @name)))) @symbol.function
(template_declaration (declaration declarator: (function_declarator declarator: [(identifier) (operator_name)] @name))) @symbol.function
(declaration declarator: (function_declarator declarator: [(destructor_name) (operator_name)] @name)) @symbol.function
(declaration declarator: (reference_declarator (function_declarator declarator: [(identifier) (operator_name)] @name))) @symbol.function
(field_declaration declarator: (function_declarator declarator: [(field_identifier) (operator_name) (destructor_name)] @name)) @symbol.function
(field_declaration declarator: (pointer_declarator declarator: (function_declarator declarator: [(field_identifier) (operator_name)] @name))) @symbol.function
(field_declaration declarator: (reference_declarator (function_declarator declarator: [(field_identifier) (operator_name)] @name))) @symbol.function
(field_declaration declarator: (reference_declarator (field_identifier) @name)) @symbol.field
(access_specifier) @section

(call_expression function: (qualified_identifier scope: (_)? @call.receiver name: [(identifier) (template_function)] @call.name) arguments: (argument_list . (string_literal)? @call.literal) @call.arguments) @call
(call_expression function: (qualified_identifier name: (qualified_identifier name: [(identifier) (template_function)] @call.name)) arguments: (_) @call.arguments) @call
(call_expression function: (qualified_identifier name: (qualified_identifier name: (qualified_identifier name: [(identifier) (template_function)] @call.name))) arguments: (_) @call.arguments) @call
(call_expression function: (template_function name: (identifier) @call.name) arguments: (_) @call.arguments) @call
(call_expression function: (field_expression argument: (_) @call.receiver field: (template_method name: (field_identifier) @call.name)) arguments: (_) @call.arguments) @call
(new_expression type: (_) @call.name) @new

(parameter_declaration type: (_) @local.type declarator: (reference_declarator (identifier) @local))
(optional_parameter_declaration type: (_) @local.type declarator: (identifier) @local)
(optional_parameter_declaration type: (_) @local.type declarator: (pointer_declarator declarator: (identifier) @local))
(declaration type: (_) @local.type declarator: (reference_declarator (identifier) @local))
(declaration type: (_) @local.type declarator: (init_declarator declarator: (reference_declarator (identifier) @local) value: (_) @local.value))
(for_range_loop type: (_) @local.type declarator: (identifier) @local)
(for_range_loop type: (_) @local.type declarator: (reference_declarator (identifier) @local))
(catch_clause parameters: (parameter_list (parameter_declaration declarator: (reference_declarator (identifier) @local))))
(type_parameter_declaration (type_identifier) @type.parameter)
[(lambda_expression) (for_range_loop) (catch_clause)] @scope
(lambda_expression) @closure
