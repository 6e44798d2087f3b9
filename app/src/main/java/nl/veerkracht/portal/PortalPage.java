package nl.veerkracht.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One public page in every language; which of them is shown, the screen knows. */
public final class PortalPage {

    private final Wordings wordings;
    private final Doors doors;
    private final @Nullable Place place;
    private final boolean easy;

    PortalPage(Wordings wordings, Doors doors, @Nullable Place place, boolean easy) {
        this.wordings = wordings;
        this.doors = doors;
        this.place = place;
        this.easy = easy;
    }

    public Words words(Locale language) {
        return place == null ? wordings.home(language) : wordings.of(language, place);
    }

    /** Whether it is shown in a few short sentences. */
    public boolean easy() {
        return easy;
    }

    /** The same page, the other way. */
    public String otherWay() {
        return (place == null ? PortalConfiguration.UNDER : place.path()) + (easy ? "" : "?easy=true");
    }

    /** Where a page is; who reads easily, goes on doing so. */
    public String path(Place other) {
        return other.path() + (easy ? "?easy=true" : "");
    }

    /** The way back to where one came in. */
    public String home() {
        return PortalConfiguration.UNDER + (easy ? "?easy=true" : "");
    }

    public boolean is(Place other) {
        return place == other;
    }

    /** Pages of one kind, in order. */
    public Map<Place, Words> all(Locale language, Place.Kind kind) {
        List<Place> places = Place.of(kind);
        return wordings.of(language, places);
    }

    /** The pages of other rooms that this one leads to, as far as the house has them. */
    public List<Door> doors() {
        return Door.from(place).stream()
                .filter(door -> doors.leadTo(door.path()))
                .toList();
    }
}
