/** Elevators added to old buildings (加装电梯): from the intent over vote, publicity and joint review to use, cost and subsidy. */
package city.minsheng.property.elevator;
