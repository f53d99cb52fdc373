package dev.weavewiki.core.code.language;

/** Reads the declared result out of a signature. */
final class EcmaSignature {

    private EcmaSignature() {}

    /** What stands after the colon that follows the parameters; empty where nothing does. */
    static String result(String signature, String name) {
        int at = signature.indexOf(name);
        int open = at < 0 ? -1 : signature.indexOf('(', at);
        int depth = 0;
        for (int i = Math.max(open, 0); open >= 0 && i < signature.length(); i++) {
            char c = signature.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                String rest = signature.substring(i + 1).strip();
                return rest.startsWith(":") ? rest.substring(1).strip() : "";
            }
        }
        return "";
    }
}
