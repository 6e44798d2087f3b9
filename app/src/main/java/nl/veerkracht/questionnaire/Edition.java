package nl.veerkracht.questionnaire;

/** One version of one instrument. Answers keep the edition they were given in. */
public record Edition(String instrument, int version) {
    @Override
    public String toString() {
        return instrument + " " + version;
    }
}
