; What is taken from a Rust file. Capture names are explained in the package dev.weavewiki.core.code.structure.

[(line_comment) (block_comment)] @comment
(attribute_item) @attribute

(use_declaration argument: (_) @import.target) @import
(extern_crate_declaration name: (identifier) @import.target alias: (identifier)? @import.alias) @import
(mod_item name: (identifier) @import.target !body) @import
((attribute_item (attribute value: (string_literal) @import.alias)) . (mod_item name: (identifier) @import.target !body) @import)
((attribute_item (attribute arguments: (token_tree (string_literal) @import.alias .))) . (mod_item name: (identifier) @import.target !body) @import)

(function_item name: (identifier) @name body: (_) @body) @symbol.function
(function_signature_item name: (identifier) @name) @symbol.function
(impl_item type: (_) @owner body: (declaration_list (function_item name: (identifier) @name) @symbol.function))
(impl_item trait: (_) @exported.here type: (_) @owner body: (declaration_list (function_item name: (identifier) @name) @symbol.function))
(impl_item type: (_) @owner body: (declaration_list (const_item name: (identifier) @name value: (_)? @body) @symbol.constant))
(impl_item trait: (_) @super type: (_) @super.of)
(struct_item name: (type_identifier) @name) @symbol.struct
(struct_item name: (type_identifier) @name body: (field_declaration_list) @body) @symbol.struct
(struct_item body: (field_declaration_list (field_declaration name: (field_identifier) @name) @symbol.field))
(union_item name: (type_identifier) @name body: (_) @body) @symbol.struct
(union_item body: (field_declaration_list (field_declaration name: (field_identifier) @name) @symbol.field))
(enum_item name: (type_identifier) @name body: (_) @body) @symbol.enum
(enum_variant name: (identifier) @name body: (field_declaration_list)? @body) @symbol.constant
(trait_item name: (type_identifier) @name body: (_) @body) @symbol.trait
(trait_item bounds: (trait_bounds (_) @super))
(mod_item name: (identifier) @name body: (_)? @body) @symbol.module
(const_item name: (identifier) @name value: (_)? @body) @symbol.constant
(static_item name: (identifier) @name value: (_)? @body) @symbol.variable
(source_file (type_item name: (type_identifier) @name) @symbol.type)
(mod_item body: (declaration_list (type_item name: (type_identifier) @name) @symbol.type))
(trait_item body: (declaration_list (associated_type name: (type_identifier) @name) @symbol.type))
(macro_definition name: (identifier) @name . (macro_rule) @body) @symbol.function

(attribute_item (attribute [(identifier) (scoped_identifier)] @call.name arguments: (token_tree . (string_literal)? @call.literal)? @call.arguments)) @annotation
(call_expression function: (identifier) @call.name arguments: (arguments . (string_literal)? @call.literal) @call.arguments) @call
(call_expression function: (scoped_identifier path: (_)? @call.receiver name: (identifier) @call.name) arguments: (arguments . (string_literal)? @call.literal) @call.arguments) @call
(call_expression function: (field_expression value: (_) @call.receiver field: (field_identifier) @call.name) arguments: (arguments . (string_literal)? @call.literal) @call.arguments) @call
(call_expression function: (generic_function function: (identifier) @call.name) arguments: (_) @call.arguments) @call
(call_expression function: (generic_function function: (scoped_identifier path: (_) @call.receiver name: (identifier) @call.name)) arguments: (_) @call.arguments) @call
(call_expression function: (generic_function function: (field_expression value: (_) @call.receiver field: (field_identifier) @call.name)) arguments: (_) @call.arguments) @call
(macro_invocation macro: (identifier) @call.name (token_tree . (string_literal)? @call.literal)) @call
(macro_invocation macro: (scoped_identifier path: (_) @call.receiver name: (identifier) @call.name)) @call
(struct_expression name: (_) @call.name body: (_) @call.arguments) @literal
(token_tree (identifier) @call.name . (token_tree) @call.tokens)

(identifier) @use.value
(type_identifier) @use.type
[(scoped_identifier) (scoped_type_identifier)] @use.dotted
(token_tree [(identifier) (crate) (self) (super) (metavariable)] @use.token)
(macro_invocation macro: (_) @key)
(function_item name: (identifier) @key)
(function_signature_item name: (identifier) @key)
(enum_variant name: (identifier) @key)
(use_as_clause alias: (identifier) @key)
(mod_item name: (identifier) @key)
(attribute (_) @key)

(parameter pattern: (identifier) @local type: (_) @local.type)
(parameter pattern: (mut_pattern (identifier) @local) type: (_) @local.type)
(let_declaration pattern: (identifier) @local type: (_)? @local.type value: (_)? @local.value)
(let_declaration pattern: (mut_pattern (identifier) @local) type: (_)? @local.type value: (_)? @local.value)
(closure_parameters (identifier) @local)
(closure_parameters (parameter pattern: (identifier) @local type: (_) @local.type))
(for_expression "for" @local.step pattern: (identifier) @local value: (_) @local.value)
(let_condition pattern: (tuple_struct_pattern type: (identifier) @local.step . (identifier) @local .) value: (_) @local.value)
(match_expression value: (_) @local.value body: (match_block (match_arm pattern: (match_pattern (tuple_struct_pattern type: (identifier) @local.step . (identifier) @local .)))))
(tuple_struct_pattern type: (_) (identifier) @local)
(tuple_pattern (identifier) @local)
(ref_pattern (identifier) @local)
(reference_pattern (identifier) @local)
(field_pattern name: (shorthand_field_identifier) @local)
(captured_pattern . (identifier) @local)
(type_parameter name: (type_identifier) @type.parameter)
(type_parameter name: (type_identifier) @local bounds: (trait_bounds . (_) @local.type))
(where_predicate left: (type_identifier) @local bounds: (trait_bounds . (_) @local.type))
[(block) (function_item) (function_signature_item) (closure_expression) (match_arm) (if_expression) (while_expression) (for_expression) (impl_item) (trait_item)] @scope
(closure_expression) @closure
