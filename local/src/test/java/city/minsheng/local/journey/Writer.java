package city.minsheng.local.journey;

import city.minsheng.local.sample.Api;

/** Somebody who keeps one journey going, one acknowledged write after the other. */
interface Writer {
    /** @return what was acknowledged; it must be found again whatever happens later */
    String write(Api api, int turn);

    /** Whether what was acknowledged is there. */
    boolean isThere(Api api, String acknowledged);
}
