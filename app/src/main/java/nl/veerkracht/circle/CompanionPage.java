package nl.veerkracht.circle;

/**
 * What stands on the screen of one who stands beside her.
 *
 * @param meetings none when the reader does not see them
 */
public record CompanionPage(CirclePage circle, Companion companion, Meeting.Page meetings) {

    public String path() {
        return circle.path() + "/" + companion.id();
    }

    /** Whether the reader may write down what they do together. */
    public boolean mayWrite() {
        return circle.open() && circle.seesMore() && companion.ended() == null;
    }
}
