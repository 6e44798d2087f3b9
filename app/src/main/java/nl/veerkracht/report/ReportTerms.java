package nl.veerkracht.report;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the open form. They hold for everybody together, never for an address: a whole school may share one.
 *
 * @param plainLately forms without work that are taken in within ten minutes, of all senders
 * @param mostMessages that one sender writes after the form
 * @param ticket how long one may stay after six words
 * @param again how long after sending the same form gets fresh words
 */
@ConfigurationProperties("veerkracht.report")
record ReportTerms(
        @DefaultValue Work work,
        @DefaultValue("60") int plainLately,
        @DefaultValue("40") int mostMessages,
        @DefaultValue("30m") Duration ticket,
        @DefaultValue("5m") Duration again) {

    /**
     * What a browser does before a form is taken in.
     *
     * @param bits zero bits asked when it is calm
     * @param most never more: a telephone of some years ago works about twenty seconds for them
     * @param calm so many forms in ten minutes; each time twice as many, one bit more is asked
     * @param goodFor how long one may be writing
     */
    record Work(
            @DefaultValue("12") int bits,
            @DefaultValue("18") int most,
            @DefaultValue("30") int calm,
            @DefaultValue("12h") Duration goodFor) {}
}
