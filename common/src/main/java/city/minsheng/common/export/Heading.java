package city.minsheng.common.export;

/** What people call a value, in both languages as the contract has it: "中文 · English". */
record Heading(String zh, String en) {
    private static final String BETWEEN = " · ";

    static Heading none() {
        return new Heading("", "");
    }

    /** @param description of the contract; the name stands in its place where there is none */
    Heading then(String description, String name) {
        var said = description == null || description.isBlank()
                ? name
                : description.lines().findFirst().orElse(name);
        var middle = said.indexOf(BETWEEN);
        var chinese = middle < 0 ? said : said.substring(0, middle);
        var english = middle < 0 ? said : said.substring(middle + BETWEEN.length());
        return zh.isEmpty() ? new Heading(chinese, english) : new Heading(zh + "/" + chinese, en + " / " + english);
    }

    String text() {
        return zh.equals(en) ? zh : zh + BETWEEN + en;
    }
}
