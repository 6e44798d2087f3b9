package nl.veerkracht.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Style files, joined by name and made small: without comments and needless space. */
final class Style {

    private Style() {}

    static String of(String pattern) {
        return files(pattern).values().stream().map(Style::small).reduce("", String::concat);
    }

    static SortedMap<String, String> files(String pattern) {
        SortedMap<String, String> files = new TreeMap<>();
        bytes(pattern).forEach((name, content) -> files.put(name, new String(content, StandardCharsets.UTF_8)));
        return files;
    }

    static SortedMap<String, byte[]> bytes(String pattern) {
        try {
            SortedMap<String, byte[]> files = new TreeMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern)) {
                files.put(Objects.requireNonNull(file.getFilename()), file.getContentAsByteArray());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A script without its comments and indents, which tell a reader of the source and cost a reader on a slow line. */
    static String smallScript(String script) {
        return script.replaceAll("(?ms)^\\s*/\\*\\*.*?\\*/\\n", "")
                .replaceAll("(?m)^\\s*//.*\\n", "")
                .replaceAll("(?m)^\\s+", "");
    }

    /** Leaves spaces inside selectors and values alone: they mean something there. */
    static String small(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replace("@charset \"UTF-8\";", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replaceAll("([a-z-]): ", "$1:")
                .replace(";}", "}")
                .strip();
    }
}
