package nl.veerkracht.cli;

/** A command cannot go on; the message is the one sentence a person reads. */
final class CommandFailed extends RuntimeException {
    CommandFailed(String sentence) {
        super(sentence);
    }
}
