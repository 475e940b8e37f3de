/** The programmes (政策项目), their yearly cycles, and the policy parameters that a decision rests on. */
package city.minsheng.employment.programme;
