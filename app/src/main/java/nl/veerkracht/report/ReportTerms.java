package nl.veerkracht.report;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the open form. They hold for everybody together, never for an address: a whole school may share one.
 *
 * @param mostAnHour forms that are taken in, of all senders
 * @param mostMessages that one sender writes after the form
 * @param ticket how long one may stay after six words
 * @param again how long after sending the same form gets fresh words
 */
@ConfigurationProperties("veerkracht.report")
record ReportTerms(
        @DefaultValue("300") int mostAnHour,
        @DefaultValue("40") int mostMessages,
        @DefaultValue("30m") Duration ticket,
        @DefaultValue("5m") Duration again) {}
