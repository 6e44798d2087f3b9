package nl.veerkracht.web;

/** The icons: one path each on a field of 24 by 24, drawn with the line colour of the text beside it. They never stand alone without words. */
public enum Icon {
    TODAY("M4 11.5 12 4.5l8 7M6 10v9h4.5v-5h3v5H18v-9"),
    SIGNAL(
            "M12 4a5.5 5.5 0 0 1 5.5 5.5c0 5 1.5 6 1.5 7H5c0-1 1.5-2 1.5-7A5.5 5.5 0 0 1 12 4ZM10 19.5a2.2 2.2 0 0 0 4 0"),
    THREAD("M3 16c4 0 4-8 8-8s4 8 10 8M3 16h.01M11 8h.01M21 16h.01"),
    LINK("M9.5 14.5l5-5M8 11l-2.5 2.5a3.5 3.5 0 0 0 5 5L13 16M11 8l2.5-2.5a3.5 3.5 0 0 1 5 5L16 13"),
    WEIGH("M12 4v16M8 20h8M5 8h14M5 8l-2.5 6a2.8 2.8 0 0 0 5 0L5 8ZM19 8l-2.5 6a2.8 2.8 0 0 0 5 0L19 8Z"),
    CONSULT("M4 5.5h12v8H9l-3.5 3v-3H4v-8ZM19 9.5h1v8h-1.500v2.500l-3-2.500H11"),
    TRAJECTORY("M3 18c5 0 5-5 9-5s4-7 9-7M17 6h4v4"),
    PEOPLE(
            "M9 11a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.400ZM3 19.500c.5-4 3-5.7 6-5.700s5.5 1.7 6 5.700M16 5.200a3.2 3.2 0 0 1 0 5.600M17.5 14.300c2 .7 3.2 2.3 3.5 5.2"),
    PERSON("M12 11.500a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.400ZM5 20c.6-4.5 3.5-6.3 7-6.300s6.4 1.8 7 6.3"),
    KEY("M14.5 13.500a4.5 4.5 0 1 0-4.2-3L4 17v3h3.500v-2h2v-2h2l1.2-1.200M16 8h.01"),
    SHARE(
            "M8 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0ZM22 6a3 3 0 1 1-6 0 3 3 0 0 1 6 0ZM22 18a3 3 0 1 1-6 0 3 3 0 0 1 6 0ZM7.7 10.700l8.6-3.600M7.7 13.300l8.6 3.6"),
    LOOK(
            "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 14.800a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.600Z"),
    PHONE("M6 4h3.500l1.5 4.5-2 1.500a10 10 0 0 0 5 5l1.5-2 4.5 1.500V18a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2Z"),
    CALENDAR("M5 6h14v14H5V6ZM5 10.500h14M9 3.500V7M15 3.500V7"),
    CLOCK("M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.500V12l3 2"),
    TASK("M5 5h14v14H5V5ZM8.5 12l2.5 2.5 4.5-5"),
    SAFE("M12 3.5 5 6v6c0 4.5 3 7 7 8.5 4-1.5 7-4 7-8.500V6l-7-2.500Z"),
    ALERT("M12 4 2.8 19.500h18.400L12 4ZM12 10v4.500M12 17v.01"),
    INFO("M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 11v5M12 8v.01"),
    DONE("M4.5 12.500l5 5 10-11"),
    CLOSE("M6 6l12 12M18 6 6 18"),
    ADD("M12 5v14M5 12h14"),
    NEXT("M9 5.500l6.5 6.500L9 18.5"),
    BACK("M15 5.5 8.5 12l6.5 6.5"),
    NOTE("M6 4h9l4 4v12H6V4ZM9.5 12h6M9.5 15.500h6"),
    ORGANISATION("M4 20V6l8-2.500V20M12 9h8v11M3 20h18M7.5 9h1M7.5 12.500h1M7.5 16h1M15.5 12.500h1M15.5 16h1"),
    SETTINGS("M4 7h9M17 7h3M4 17h3M11 17h9M15 9.500v-5M9 19.500v-5"),
    LEAVE("M10 4H5v16h5M14 8l4 4-4 4M18 12H9"),
    SEARCH("M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.5 15.5 20 20");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /** The drawing, as SVG path data. */
    public String path() {
        return path;
    }
}
