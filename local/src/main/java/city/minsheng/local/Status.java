package city.minsheng.local;

/** {@code ./dev status}: what runs, where, with how much memory; exit code 0 only when all is ready. */
record Status(Settings settings, Progress progress) {
    int run() {
        var marks = new Marks(settings);
        progress.plain(new Report(settings).processes());
        if (marks.isReady()) {
            progress.plain("Everything is ready at " + settings.gateway());
            return 0;
        }
        progress.plain(
                marks.runningLauncher().isPresent()
                        ? "The platform is starting or stopping."
                        : "The platform is down.");
        return 1;
    }
}
