package nl.veerkracht.directory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place somebody named, and what is near to it. No map and no distance: the same town, the same two digits of a postcode, the same region.
 *
 * @param shown as it is written
 * @param areas first two digits of postcodes
 */
record Near(String shown, List<String> towns, List<String> areas, List<String> regions) {

    private static final Pattern POSTCODE = Pattern.compile("([1-9]\\d)\\d{2}(?: ?[A-Za-z]{2})?");

    static final Near ANYWHERE = new Near("", List.of(), List.of(), List.of());

    Near {
        towns = List.copyOf(towns);
        areas = List.copyOf(areas);
        regions = List.copyOf(regions);
    }

    boolean isSomewhere() {
        return !(towns.isEmpty() && areas.isEmpty() && regions.isEmpty());
    }

    /** The index's words for the town; when only an area or a region is known, for that. */
    String closest() {
        return parts().findFirst().orElse(Mark.NATIONAL);
    }

    /** In the town, its area or region, or for the whole country. */
    String query() {
        return Stream.concat(parts(), Stream.of(Mark.NATIONAL)).collect(Collectors.joining(" | "));
    }

    private Stream<String> parts() {
        return Stream.of(
                        Optional.ofNullable(Mark.towns(towns)),
                        Optional.ofNullable(Mark.areas(areas)),
                        Optional.ofNullable(Mark.regions(regions)))
                .flatMap(Optional::stream);
    }

    /** The first two digits of a postcode, or nothing. */
    static String area(String typed) {
        Matcher read = POSTCODE.matcher(typed.strip());
        return read.matches() ? read.group(1) : "";
    }
}
