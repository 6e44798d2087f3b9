package nl.veerkracht.rights;

import java.util.List;
import java.util.Set;

/**
 * One line of the table: who may.
 *
 * @param name what is asked: a face's method, a page, or rows
 * @param otherwise what the others get: {@code denied}, {@code nothing}; {@code rooms} when it is not asked by people, {@code self} when everybody may
 *     ask it about herself
 * @param detail the statement of rows, or empty
 */
record Rule(String name, String otherwise, List<Who> who, String detail) {

    /** People of these kinds in these relations. */
    record Who(Set<String> kinds, Set<Relation> relations) {
        boolean has(Somebody character) {
            return kinds.contains(character.kind()) && relations.contains(character.relation());
        }
    }

    boolean allows(Somebody character) {
        return who.stream().anyMatch(one -> one.has(character));
    }

    /** Whether it is asked here: not what rooms ask after their own check, and not what needs a scene of its own in another test. */
    boolean isAsked() {
        return !otherwise.equals("rooms") && !otherwise.equals("elsewhere");
    }

    /** The face's method: without the words that tell several lines about it apart. */
    String method() {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
