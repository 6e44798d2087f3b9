package nl.veerkracht.trajectory;

/** What the screens below a line's page have in common: whom it is about, and everybody who ever had a part in it. */
public record Sheet(Head head, People people) {

    public Line line() {
        return head.line();
    }
}
