package nl.veerkracht.questionnaire;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.veerkracht.web.Texts;

/** Instruments and forms that the tests of this room share. */
final class Samples {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "nl.veerkracht.jte");

    private Samples() {}

    static List<Instrument> shipped() {
        return InstrumentFiles.shipped().stream().map(InstrumentSource::read).toList();
    }

    static Instrument shipped(String id) {
        return Library.of(shipped()).newest(id).orElseThrow();
    }

    /** An instrument with these items, each on a line of its own in YAML flow style. */
    static Instrument with(int version, String... items) {
        return InstrumentReader.read("sample.yaml", yaml(version, items));
    }

    static String yaml(int version, String... items) {
        return """
                id: sample
                version: %d
                title: {nl: Proef, en: Sample}
                sections:
                  - id: one
                    title: {nl: Een, en: One}
                    items:
                %s
                """.formatted(
                version,
                String.join(
                        "\n",
                        List.of(items).stream().map(item -> "      - " + item).toList()));
    }

    /** A form that asked every item of {@code instrument}, with these fields: name, value, name, value … */
    static Entered form(Instrument instrument, String... fields) {
        var form = new HashMap<String, List<String>>();
        for (var i = 0; i < fields.length; i += 2) {
            form.computeIfAbsent(fields[i], name -> new ArrayList<>()).add(fields[i + 1]);
        }
        form.put(FormReader.ASKED, List.copyOf(instrument.items().keySet()));
        return new Entered(form);
    }

    /** The answers such a form gives; it must be sound. */
    static Answers answers(Instrument instrument, String... fields) {
        var reading = FormReader.read(instrument, form(instrument, fields), Answers.none(instrument.edition()));
        if (!reading.isSound()) {
            throw new IllegalArgumentException(reading.faults().toString());
        }
        return reading.answers();
    }

    static Sheet sheet(Instrument instrument, Answers answers) {
        return Sheet.of(instrument, answers, Context.UNKNOWN, wording(Texts.DUTCH));
    }

    static String render(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        TEMPLATES.render("questionnaire/" + template + ".jte", parameters, output);
        return output.toString();
    }

    static String form(Sheet sheet) {
        return render("form", Map.of("sheet", sheet));
    }

    static Wording wording(Locale locale) {
        return new Wording() {
            @Override
            public Locale locale() {
                return locale;
            }

            @Override
            public String t(String key, Object... arguments) {
                return key + List.of(arguments);
            }

            @Override
            public String partial(String iso) {
                return iso;
            }
        };
    }
}
