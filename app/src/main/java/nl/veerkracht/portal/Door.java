package nl.veerkracht.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A public page of another room, and the pages of ours that lead to it. */
public enum Door {
    /** To write with somebody, without a name. */
    CHAT("/info/40", "portal.chat", false, Place.TALK),
    /** To look for help in the neighbourhood. */
    HELP("/info/50", "portal.directory", true, Place.TALK, Place.SLEEPING, Place.WORK, Place.SOMEONE, Place.PARENTS),
    /** To tell what worries somebody, without a name. */
    TELL("/info/80", "portal.tell", false, Place.SOMEONE, Place.PARENTS, Place.PROFESSIONALS),
    /** To watch a film at school and talk about it. */
    SCHOOL("/info/70", "portal.school", false, Place.PROFESSIONALS),
    /** For media. */
    CARD("/info/60", "portal.card", false, Place.PROFESSIONALS);

    private final String path;
    private final String key;
    private final boolean home;
    private final Set<Place> from;

    Door(String path, String key, boolean home, Place... from) {
        this.path = path;
        this.key = key;
        this.home = home;
        this.from = Set.of(from);
    }

    public String path() {
        return path;
    }

    /** Its name in the messages. */
    public String key() {
        return key;
    }

    static List<Door> from(@Nullable Place place) {
        return Arrays.stream(values())
                .filter(door -> place == null ? door.home : door.from.contains(place))
                .toList();
    }
}
