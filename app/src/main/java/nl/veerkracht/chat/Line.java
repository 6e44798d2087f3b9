package nl.veerkracht.chat;

import java.io.IOException;

/** What a stream is written on. */
interface Line {

    /** Writes all of it, at once. */
    void write(byte[] bytes) throws IOException;

    /** Hangs up; more than once is no error. */
    void close();

    /** What is done when whoever listened hangs up. */
    void whenGone(Runnable gone);
}
