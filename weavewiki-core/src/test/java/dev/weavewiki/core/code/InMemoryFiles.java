package dev.weavewiki.core.code;

import dev.weavewiki.core.model.ContentHash;
import dev.weavewiki.core.model.RepoPath;
import dev.weavewiki.core.model.code.CodeModel;
import dev.weavewiki.core.model.code.FileRole;
import dev.weavewiki.core.model.code.History;
import dev.weavewiki.core.model.code.Manifest;
import dev.weavewiki.core.model.code.ScannedFile;
import dev.weavewiki.core.model.code.SourceFile;
import dev.weavewiki.core.model.code.SourceTexts;
import dev.weavewiki.core.source.LanguageDetector;
import dev.weavewiki.core.source.manifest.ManifestText;
import dev.weavewiki.core.source.manifest.Manifests;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A repository that exists as pairs of path and text only. */
final class InMemoryFiles implements SourceTexts {

    private final Map<RepoPath, String> texts = new TreeMap<>();

    static InMemoryFiles of(String... pathsAndTexts) {
        var files = new InMemoryFiles();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.texts.put(RepoPath.of(pathsAndTexts[i]), pathsAndTexts[i + 1]);
        }
        return files;
    }

    @Override
    public List<String> lines(RepoPath path) {
        String text = texts.getOrDefault(path, "");
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return text.isEmpty() ? List.of() : List.of(body.split("\n", -1));
    }

    CodeModel model() {
        return model(CodeAnalyzer.standard());
    }

    CodeModel model(CodeAnalyzer analyzer) {
        return model(analyzer, List.of());
    }

    /** The model of a repository whose manifests are read, too. */
    CodeModel modelWithManifests() {
        List<ManifestText> manifests = texts.keySet().stream()
                .map(path -> new ManifestText(path, lines(path)))
                .toList();
        return model(CodeAnalyzer.standard(), new Manifests().read(manifests));
    }

    private CodeModel model(CodeAnalyzer analyzer, List<Manifest> manifests) {
        var surroundings = new CodeAnalyzer.Surroundings("sample", List.of(), manifests, List.of(), () -> History.NONE);
        return analyzer.analyze(scanned(), this, surroundings);
    }

    List<ScannedFile> scanned() {
        return texts.keySet().stream().map(this::scanned).toList();
    }

    SourceFile only() {
        return model().files().get(0);
    }

    private ScannedFile scanned(RepoPath path) {
        var detector = new LanguageDetector();
        List<String> lines = lines(path);
        var language = detector.detect(path, lines.isEmpty() ? "" : lines.get(0));
        FileRole role = !detector.isProgramming(language)
                ? FileRole.DATA
                : path.value().contains("test") ? FileRole.TEST : FileRole.SOURCE;
        int bytes = texts.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8).length;
        return new ScannedFile(path, language, role, bytes, lines.size(), hash(texts.getOrDefault(path, "")), false);
    }

    private static ContentHash hash(String text) {
        try {
            return ContentHash.of(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
