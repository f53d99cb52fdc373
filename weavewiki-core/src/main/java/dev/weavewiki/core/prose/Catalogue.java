package dev.weavewiki.core.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * English templates with their translations: {@code weavewiki/prose/<code>.xml} on the class path, in the XML form of
 * Java's properties, in which keys stand as they do in the code. Each is read once.
 */
final class Catalogue {

    static final Catalogue NONE = new Catalogue(Map.of());

    private static final Map<String, Catalogue> READ = new ConcurrentHashMap<>();

    private final Map<String, String> translations;

    private Catalogue(Map<String, String> translations) {
        this.translations = translations;
    }

    static Catalogue of(String code) {
        return READ.computeIfAbsent(code, Catalogue::read);
    }

    private static Catalogue read(String code) {
        String resource = "/weavewiki/prose/" + code + ".xml";
        try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the catalogue " + resource + " is missing");
            }
            Properties properties = new EachOnce();
            properties.loadFromXML(in);
            Map<String, String> translations = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> translations.put(key, properties.getProperty(key)));
            return new Catalogue(translations);
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue " + resource + " cannot be read", e);
        }
    }

    boolean isEmpty() {
        return translations.isEmpty();
    }

    /** The translation of that key; the English where there is none. */
    String find(String key, String english) {
        return translations.getOrDefault(key, english);
    }

    /** The templates with their translations, sorted. */
    Map<String, String> translations() {
        return Map.copyOf(translations);
    }

    /** Two entries for one template are a mistake, of which one would be lost unseen. */
    private static final class EachOnce extends Properties {

        private static final long serialVersionUID = 1;

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalStateException("the catalogue translates '" + key + "' twice");
            }
            return super.put(key, value);
        }
    }
}
