package nl.veerkracht.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Where the words of a language are: in the program itself, and below a folder that {@code veerkracht.languages} names, such as {@code file:/etc/veerkracht/},
 * so that whoever runs the house adds a language without building it. See {@code docs/languages.md}.
 */
@Component
public final class LanguageFiles {

    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    private final List<String> roots;

    LanguageFiles(@Value("${veerkracht.languages:}") String further) {
        roots = Stream.of("classpath*:/", further)
                .filter(root -> !root.isBlank())
                .toList();
    }

    /** All files with such a path, those of the program first. */
    List<Resource> all(String pattern) {
        return roots.stream().flatMap(root -> found(root + pattern)).toList();
    }

    /** The file at this path, if there is one. A folder of one's own goes before the program. */
    public Optional<Resource> one(String path) {
        return roots.reversed().stream()
                .flatMap(root -> found(root + path))
                .filter(Resource::exists)
                .findFirst();
    }

    private Stream<Resource> found(String pattern) {
        try {
            return Arrays.stream(files.getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
