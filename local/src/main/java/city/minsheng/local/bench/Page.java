package city.minsheng.local.bench;

import java.util.stream.Collectors;

/** The part of the page that the run leaves behind: what was measured, on what, and nothing that was not. */
record Page(
        Options options,
        Machine machine,
        RequestRounds.Result requests,
        VoteCount.Result vote,
        DecisionBatch.Result batch) {
    String text() {
        return """
                ## Load 负载

                Written by `%s`; it measures anew and writes this part again.

                - Machine: %d cores (%s), %d MiB of memory; load average before the run %s. The %d cores carry everything at
                  once: PostgreSQL, Keycloak, the services, the client that sends the load, and whatever else ran on the machine.
                - %s; services and client on JDK %s.
                - All calls stay on the loopback interface and go to the port of the service itself, with tokens of real users;
                  only the line "through the gateway" goes through the gateway, and its limit is the same call without it.
                - The limit is what plain JDBC reaches with the same SQL in the same transactions on %d connections of the same
                  database, from within the client: no HTTP, no token, no rules, no JSON. Both sides take turns, %d each, within
                  one run, so that the machine's drift hits both. Before the first figure each call is made for %d seconds by
                  four workers; each figure is measured for %d seconds.
                - Open loop: calls are due at a constant rate; latency counts from the instant at which a call was due.
                  Closed loop: so many workers, each calling again when it has its answer. Of no more than a hundred calls the p99
                  is the slowest one.
                - A lifecycle is five calls: submit, respond, classify, resolve, confirm; its latency is that of all five together.
                - Stored beforehand: %d requests with %d steps and %d clocks, %d of them visible to the reading company.
                - Errors: 0 of %d calls. One error, or one answer that is not the right one, ends the run without a figure.

                ### Requests 诉求

                %s%s

                A ratio of latencies says how many times as long ours takes, one of rates how much of the limit's rate it reaches.

                ### Vote count 表决计票

                %s
                ### Decision batch 批量认定

                %s""".formatted(
                        options.command(),
                        machine.cores(),
                        machine.processor(),
                        machine.memoryMebibytes(),
                        machine.load(),
                        machine.cores(),
                        requests.database(),
                        machine.java(),
                        RequestRounds.CONNECTIONS,
                        Rounds.TURNS,
                        Rounds.WARM_UP_SECONDS,
                        options.seconds(),
                        StoredRequests.COUNT,
                        StoredRequests.COUNT * 5,
                        StoredRequests.COUNT * 2,
                        requests.visible(),
                        calls(),
                        Row.HEADER,
                        requests.rows().stream().map(Row::line).collect(Collectors.joining("\n")),
                        new VoteTable(vote).text(),
                        new BatchTable(options.enterprises(), batch).text());
    }

    private long calls() {
        return requests.rows().stream()
                .mapToLong(row -> row.ours().count() + row.limit().count())
                .sum();
    }
}
