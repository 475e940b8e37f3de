/** Child processes: started apart from the terminal, logged, recognised after a crash, stopped in order. */
package city.minsheng.local.process;
