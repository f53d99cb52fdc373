; What only the JavaScript grammar has; the rest is in ecmascript.scm.

(class_heritage [(identifier) (member_expression)] @super)
(class_body (field_definition property: (_) @name value: (_)? @body) @symbol.field)
(class_body (field_definition property: (_) @value.member value: [(new_expression) (call_expression) (identifier)] @value.of))
(formal_parameters (identifier) @local)
(formal_parameters (assignment_pattern left: (identifier) @local))
(formal_parameters (object_pattern (shorthand_property_identifier_pattern) @local))
(formal_parameters (rest_pattern (identifier) @local))
