package nl.veerkracht.web;

import gg.jte.CodeResolver;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Templates of the tests that use those of the application. */
final class TwoPlaces implements CodeResolver {

    private final List<DirectoryCodeResolver> places;

    TwoPlaces(Path... places) {
        this.places = Stream.of(places).map(DirectoryCodeResolver::new).toList();
    }

    @Override
    public String resolve(String name) {
        return of(name).resolve(name);
    }

    @Override
    public String resolveRequired(String name) throws gg.jte.TemplateNotFoundException {
        return of(name).resolveRequired(name);
    }

    @Override
    public long getLastModified(String name) {
        return of(name).getLastModified(name);
    }

    @Override
    public List<String> resolveAllTemplateNames() {
        return places.stream()
                .flatMap(place -> place.resolveAllTemplateNames().stream())
                .toList();
    }

    @Override
    public boolean exists(String name) {
        return of(name).exists(name);
    }

    private DirectoryCodeResolver of(String name) {
        return places.get(name.startsWith("sampler/") ? 0 : 1);
    }
}
