/** The register of insured enterprises (参保企业) and what is known of each. */
package city.minsheng.employment.enterprise;
