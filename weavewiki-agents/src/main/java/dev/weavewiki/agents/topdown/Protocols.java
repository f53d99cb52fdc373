package dev.weavewiki.agents.topdown;

import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.Symbol;
import java.util.Map;
import java.util.regex.Pattern;

/** Methods that servers call with each request, by the protocols of their languages; the code itself need not call them. */
final class Protocols {

    /** By language: a name and what stands between its parentheses. */
    private static final Map<String, Pattern> ENTERED = Map.of(
            // https://github.com/rack/rack/blob/main/SPEC.rdoc
            "ruby", Pattern.compile("call\\(env\\)"),
            // PEP 3333 and the ASGI specification
            "python",
                    Pattern.compile(
                            "__call__\\(self, (?:environ\\b.*, start_response\\b|scope\\b.*, receive\\b.*, send\\b).*"),
            // net/http.Handler
            "go", Pattern.compile("ServeHTTP\\(.*http\\.ResponseWriter, .*\\*http\\.Request\\)"));

    private Protocols() {}

    static boolean isEntered(Symbol symbol, CodeModel code) {
        String signature = symbol.signature();
        int open = signature.indexOf(symbol.name() + "(");
        return open >= 0
                && !symbol.container().isEmpty()
                && code.file(symbol.path())
                        .map(SourceFile::language)
                        .map(language -> ENTERED.get(language.value()))
                        .filter(form -> form.matcher(signature.substring(open)).lookingAt())
                        .isPresent();
    }
}
