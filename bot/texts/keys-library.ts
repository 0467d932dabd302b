/** What is said of the policy library 政策超市. Of the policy itself nothing but its own words is said. */
export interface LibraryTexts {
  heading: (title: string, article: string) => string;
  source: string;
  since: (day: string) => string;
  comma: string;
  /** Behind the source of a policy that was written for the demonstration. */
  demo: string;
  solved: string;
}
