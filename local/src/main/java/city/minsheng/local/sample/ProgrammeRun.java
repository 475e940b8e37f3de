package city.minsheng.local.sample;

/**
 * One employment programme of 2022, as far as the statistics need it: its cycle opened and every enterprise decided. Run
 * again, it finds the cycle and decides nothing anew.
 */
record ProgrammeRun(String programme) {
    private static final String CYCLES = "/employment/api/v1/cycles";
    private static final String CLERK = "employment-clerk";
    private static final int YEAR = 2022;

    String run(Api api) {
        var match = api.post(CLERK, CYCLES + "/" + cycle(api) + "/match", "");
        return "(%d enterprises, %d decided)"
                .formatted(match.path("read").asLong(), match.path("created").asLong());
    }

    private String cycle(Api api) {
        var open = api.get(CLERK, CYCLES + "?programme=" + programme + "&year=" + YEAR)
                .path("items");
        var cycle = open.isEmpty()
                ? api.post(CLERK, CYCLES, "{\"programme\": \"%s\", \"year\": %d}".formatted(programme, YEAR))
                : open.get(0);
        return cycle.path("id").asText();
    }
}
