package nl.veerkracht.questionnaire;

/** An instrument as it was written: where, and the YAML. */
record InstrumentSource(String file, String yaml) {
    Instrument read() {
        return InstrumentReader.read(file, yaml);
    }
}
