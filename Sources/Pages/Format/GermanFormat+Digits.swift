/// A number with at least two digits, "07".
func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
}
