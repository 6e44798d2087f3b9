package nl.veerkracht.trajectory;

import nl.veerkracht.attention.Need;

/** A room that asks for attention about a line, with the line as the need's dossier, says here where the work is done. How it reads is the same for all. */
public interface LineNeed {

    /** Whether needs of this kind are this room's. */
    boolean tells(String kind);

    /** Where the work is done. */
    String path(Need need);

    /** Whether the need reads, without an initial, also on the desk of who is not on the line's team. */
    default boolean alsoBeside() {
        return false;
    }
}
