package city.minsheng.employment.batch;

import city.minsheng.common.money.Money;

/** Control figures (控制数): how many, and how much in all. */
record Control(int count, Money total) {}
