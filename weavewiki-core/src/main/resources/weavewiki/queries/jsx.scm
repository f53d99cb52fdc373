; Elements that stand for components, in the grammars that know JSX; names of HTML resolve to nothing.

(jsx_opening_element name: (identifier) @call.name) @call
(jsx_self_closing_element name: (identifier) @call.name) @call
(jsx_opening_element name: (member_expression object: (_) @call.receiver property: (_) @call.name)) @call
(jsx_self_closing_element name: (member_expression object: (_) @call.receiver property: (_) @call.name)) @call
